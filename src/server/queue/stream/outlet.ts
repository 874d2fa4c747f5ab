/** How much may wait for a slow reader, in bytes, before it is cut. */
export const backlog = 256 * 1024;

/** One reader of a stream. */
export interface Outlet {
  readonly body: ReadableStream<Uint8Array>;
  /** Sends a piece; a reader that is too slow for it is cut, and may come back. */
  send(piece: Uint8Array): void;
  end(): void;
}

/** @param closed is called once, however the stream ends */
export function createOutlet(closed: (outlet: Outlet) => void): Outlet {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (own) => void (controller = own),
      cancel: () => finish(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: backlog }),
  );

  function finish(): void {
    if (!isOpen) return;
    isOpen = false;
    closed(outlet);
  }

  const outlet: Outlet = {
    body,
    send(piece) {
      if (!isOpen) return;
      const hasRoom = controller.desiredSize !== null && controller.desiredSize >= piece.length;
      if (hasRoom) return controller.enqueue(piece);
      // What waits is thrown away with it.
      controller.error(new Error('The reader is too slow.'));
      finish();
    },
    end() {
      if (isOpen) controller.close();
      finish();
    },
  };
  return outlet;
}
