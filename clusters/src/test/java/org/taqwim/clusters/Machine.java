package org.taqwim.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Predicate;

/** A machine and the JVM that it runs. */
abstract class Machine {

  private static final int POLL_MILLIS = 200;

  /** What the JVM has written so far. */
  abstract String log();

  /** The JVM's status at its end, or null as long as it runs. */
  abstract Integer status();

  /** Ends all that runs there, without a word to it. */
  abstract void kill();

  /** Where a port of it is to be reached from the tests. */
  abstract String address(int port);

  /** Waits for something in the log. */
  final void await(String what, Predicate<String> condition) throws InterruptedException {
    while (!condition.test(log())) {
      if (status() != null && !condition.test(log())) {
        fail("ended with " + status() + " before " + what + ":\n" + log());
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Waits for a good end, and gives the log. */
  final String end() throws InterruptedException {
    while (status() == null) {
      Thread.sleep(POLL_MILLIS);
    }
    assertEquals(0, status(), this::log);
    return log();
  }
}
