package org.taqwim.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The files of this machine, as {@code watched:///path}: it counts how often one is opened. */
public final class WatchedFiles extends RawLocalFileSystem {

  /** What happens after a file has been read. */
  interface Event {
    void happen() throws IOException;
  }

  private static int opened;
  private static Event event = () -> {};

  /** How many files have been opened since it was asked last; sets what happens after the next. */
  static synchronized int opened(Event next) {
    int count = opened;
    opened = 0;
    event = next;
    return count;
  }

  private static synchronized void closed() throws IOException {
    Event next = event;
    event = () -> {};
    next.happen();
  }

  @Override
  public URI getUri() {
    return URI.create("watched:///");
  }

  @Override
  public FSDataInputStream open(Path file, int bufferSize) throws IOException {
    synchronized (WatchedFiles.class) {
      opened++;
    }
    return new FSDataInputStream(super.open(file, bufferSize)) {
      @Override
      public void close() throws IOException {
        super.close();
        closed();
      }
    };
  }
}
