interface SavePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Offers a file for saving. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser needs the address until the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Saves what a stream gives, straight to the disk where the browser can, so that a large library never stands in memory
 * whole. False when the person changed their mind.
 */
export async function saveStream(name: string, stream: () => ReadableStream<Uint8Array>, type: string): Promise<boolean> {
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (!showSaveFilePicker) {
    saveFile(name, new Blob([await new Response(stream() as ReadableStream<Uint8Array<ArrayBuffer>>).blob()], { type }));
    return true;
  }
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    await stream().pipeTo(await handle.createWritable());
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
