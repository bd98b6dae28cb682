/** "Performance on reviews improved for the third month running and": the name ends where its own story begins. */
export function endOfName(name: string): number {
  const going = / (?:has |have |had )?continue[ds]? to \w+(?:,? and(?: at)?)?[\s¶]*$/iu.exec(name);
  if (going !== null) return going.index;
  const story = / (?:has |have |had )?(?:improved|increased|decreased|reduced|fell|fallen|risen|rose|dipped|declined|deteriorated|remains?|remained|continue[ds]?|recovered|halved|doubled)\b[^;]*(?:,| and| but|, and| to)(?: now| is now| it is now)?$/iu.exec(name.trimEnd());
  const judged = / (?:was|is|has been|had been|remains|remained) (?:much |slightly |far |also |still |a little )?(?:better|worse|stronger|weaker|higher|lower|good|strong|poor),? ?(?:at)?$/iu.exec(name.trimEnd());
  if (judged !== null) return judged.index;
  const by = / by (?:almost |nearly |over |about |more than )?(?:a (?:third|quarter|half|fifth)|half|two thirds|three quarters)$/iu.exec(name.trimEnd());
  if (by !== null) return by.index;
  // "referrals decided within one day, which was below": what is said of it is no part of its name.
  const said = /,? which (?:is|was|were|are|remains?|remained) (?:\p{L}+ )?(?:below|above|under|over|on|in line|short|within|better|worse|higher|lower)\b.*$/iu.exec(name);
  if (said !== null) return said.index;
  // "Looked after children - performance for the quarter": a title, and the word that goes on from it.
  const plain = (story === null ? name : name.slice(0, story.index)).replace(/[\s,;:(¶-]+$/u, '').replace(/(?: - performance|: (?:there|we|it))$/iu, '');
  const aside = /, (?:this|it|these|there|which)\b.*$/iu.exec(plain);
  if (aside !== null) return aside.index;
  const changed = / (?:(?:(?:has|have|had) )?(?:showed|shown|shows?|saw|seen|experienced) an? (?:$|¤|(?:\p{L}+ ){0,2}(?:increase|decrease|reduction|rise|fall|drop|growth|improvement)\b).*|(?:by )?¤.*)$/u.exec(`${plain} `);
  if (changed !== null) return changed.index;
  const gone = / (?:has|have|had) (?:gone (?:up|down|the other way)|moved in the other direction|stayed (?:the same|level)|continued (?:up|down)wards?)\b.*$/iu.exec(plain);
  if (gone !== null) return gone.index;
  const passed = / (?:has|have|had)(?: now| already)? (?:passed|topped|exceeded|reached) [\d,]+.*$/iu.exec(plain);
  if (passed !== null) return passed.index;
  const tail = /(?: (?:which|that|who|in|at|on|over|across|throughout|during|as at|by|for|to|and|of|the|almost|nearly|roughly))+$/iu.exec(plain);
  const rest = tail === null ? plain : plain.slice(0, tail.index);
  const moved = / (?:had|has|have) (?:improved|increased|decreased|reduced|fallen|risen|dipped|declined|fluctuated|varied)(?: compared|(?: (?:again|slightly|steadily|sharply|further|slowly))*(?: (?:for|over|since|in each of) [^,;:]{3,40})?)$/iu.exec(rest);
  return moved === null ? rest.length : moved.index;
}
