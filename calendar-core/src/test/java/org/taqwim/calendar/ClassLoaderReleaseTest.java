package org.taqwim.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.taqwim.calendar.provider.Workload;

/** A job that has ended leaves nothing of Taqwim behind in the threads of its worker. */
class ClassLoaderReleaseTest {

  /** Collections to wait for, each for a tenth of a second at most. */
  private static final int PATIENCE = 100;

  @Test
  void theClassLoaderOfAJobIsCollected() throws Throwable {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    try {
      ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
      WeakReference<ClassLoader> loader = runJob(worker, collected);
      Reference<?> reference = null;
      for (int i = 0; i < PATIENCE && reference == null; i++) {
        System.gc();
        reference = collected.remove(100);
      }
      assertSame(loader, reference, "something holds the class loader of the job");
    } finally {
      worker.shutdownNow();
    }
  }

  private static WeakReference<ClassLoader> runJob(
      ExecutorService worker, ReferenceQueue<ClassLoader> collected) throws Throwable {
    try (OwnTaqwim taqwim = OwnTaqwim.withoutProviders()) {
      Callable<?> job =
          (Callable<?>) taqwim.load(Workload.class).getDeclaredConstructor().newInstance();
      assertEquals(new Workload().call(), worker.submit(job).get());
      return new WeakReference<>(taqwim.loader(), collected);
    }
  }
}
