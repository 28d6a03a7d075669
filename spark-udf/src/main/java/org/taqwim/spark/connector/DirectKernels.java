package org.taqwim.spark.connector;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.taqwim.calendar.function.CalendarFunctions;

/**
 * The kernels of the function table as functions that are called without reflection: what {@code
 * CalendarFunctions::calendarYear} is, for names that the table gives.
 */
final class DirectKernels {

  /** One of each kernel, as each is a class. */
  private static final Map<Method, Object> MADE = new ConcurrentHashMap<>();

  private DirectKernels() {}

  /**
   * A kernel as a function.
   *
   * @param type an interface with one method, {@code apply}, whose parameters are those of the
   *     kernel, or more general
   */
  static <T> T of(Method kernel, Class<T> type) {
    return type.cast(MADE.computeIfAbsent(kernel, key -> make(key, type)));
  }

  private static Object make(Method kernel, Class<?> type) {
    Method apply =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().equals("apply"))
            .findFirst()
            .orElseThrow();
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle handle = lookup.unreflect(kernel);
      return LambdaMetafactory.metafactory(
              lookup,
              apply.getName(),
              MethodType.methodType(type),
              MethodType.methodType(apply.getReturnType(), apply.getParameterTypes()),
              handle,
              handle.type())
          .getTarget()
          .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(CalendarFunctions.class + " has no public " + kernel, e);
    }
  }
}
