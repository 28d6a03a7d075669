package org.taqwim.spark.catalyst;

import java.lang.reflect.Modifier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.codegen.FalseLiteral$;
import org.apache.spark.sql.types.StringType;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.function.CalendarFunction;
import org.taqwim.calendar.function.CalendarFunction.ArgumentType;
import org.taqwim.calendar.function.CalendarFunction.ResultType;
import org.taqwim.calendar.function.CalendarFunctions;
import org.taqwim.calendar.function.NameResolver;
import org.taqwim.spark.ArgumentTypes;
import org.taqwim.spark.CallSite;
import org.taqwim.spark.Kernel;
import org.taqwim.spark.Values;

/**
 * The Java code of a call: the code of each argument inside the check that the one before it is not
 * NULL, and in the middle one static call of the kernel.
 */
final class CallCompiler {

  private final CodegenContext context;
  private final CalendarFunction function;
  private final Expression[] arguments;
  private final Object[] constants;
  private final CallSite site;

  // What is written so far: text of ours, and between its parts the blocks of the arguments.
  private final List<String> parts = new ArrayList<>();
  private final List<Block> inputs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String resolver;
  private String callSite;

  /**
   * @param constants what each argument names, null for those that the kernel is to have from the
   *     row
   */
  CallCompiler(
      CodegenContext context,
      CalendarFunction function,
      Expression[] arguments,
      Object[] constants,
      CallSite site) {
    this.context = context;
    this.function = function;
    this.arguments = arguments;
    this.constants = constants;
    this.site = site;
  }

  ExprCode compile(ExprCode result, boolean nullable) {
    String isNull = result.isNull().code();
    String value = result.value().code();
    write(nullable ? "boolean " + isNull + " = true;\n" : "");
    write(Types.declaration(ArgumentTypes.result(function, Types.of(arguments)), value));

    List<String> values = new ArrayList<>();
    int checks = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (constants[i] != null) {
        values.add(field(constants[i]));
      } else {
        ExprCode argument = arguments[i].genCode(context);
        write(argument.code());
        if (arguments[i].nullable()) {
          write("\nif (!" + argument.isNull().code() + ") {\n");
          checks++;
        }
        values.add(fromRow(i, argument.value().code()));
      }
    }

    for (int i = 0; i < arguments.length; i++) {
      if (constants[i] == null && function.arguments().get(i).type() == ArgumentType.PERIOD) {
        String calendar = values.get(function.position(ArgumentType.CALENDAR));
        values.set(i, resolver() + ".period(" + values.get(i) + ", " + calendar + ")");
      }
    }
    ZoneId zone = Kernel.zone(function, Types.of(arguments), site);
    if (zone != null) {
      values.add(context.addReferenceObj("zone", zone, ZoneId.class.getName()));
    }

    String call =
        String.format(
            "%s.%s(%s)",
            CalendarFunctions.class.getName(), function.kernel(), String.join(", ", values));
    boolean maybeNull = function.result() == ResultType.TEXT_OR_NULL;
    if (function.result() == ResultType.TEXT || maybeNull) {
      call = "UTF8String.fromBytes(" + call + ")";
    } else if (function.result() == ResultType.ROW) {
      call = Values.class.getName() + ".row(" + call + ")";
    }
    write("\ntry {\n" + value + " = " + call + ";\n");
    write(nullable ? isNull + " = " + (maybeNull ? value + " == null" : "false") + ";\n" : "");
    write("} catch (" + CalendarException.class.getName() + " problem) {\n");
    write(
        nullable
            ? isNull + " = " + callSite() + ".isNull(problem);\n"
            : "throw " + callSite() + ".error(problem);\n");
    write("}\n" + "}\n".repeat(checks));
    return result.copy(
        written(), nullable ? result.isNull() : FalseLiteral$.MODULE$, result.value());
  }

  // ---- what the kernel is given

  // A field of the constant's own class: that class being final, calls on it are direct ones.
  private String field(Object constant) {
    String type = accessibleClass(constant).getCanonicalName();
    String reference = context.addReferenceObj("constant", constant, type);
    return state(type, "constant", reference);
  }

  // Text as its bytes, and names as what the resolver of this task makes of them.
  private String fromRow(int i, String value) {
    if (!(arguments[i].dataType() instanceof StringType)) {
      return value;
    }
    String bytes = value + ".getBytes()";
    ArgumentType type = function.arguments().get(i).type();
    return type.isName() ? resolver() + "." + type.camelCase() + "(" + bytes + ")" : bytes;
  }

  private String resolver() {
    if (resolver == null) {
      String type = NameResolver.class.getName();
      resolver = state(type, "names", "new " + type + "(" + callSite() + ".calendars())");
    }
    return resolver;
  }

  private String callSite() {
    if (callSite == null) {
      callSite = context.addReferenceObj("callSite", site, CallSite.class.getName());
    }
    return callSite;
  }

  private String state(String type, String name, String value) {
    return context.addMutableState(type, name, field -> field + " = " + value + ";", true, true);
  }

  private static Class<?> accessibleClass(Object constant) {
    Class<?> type = constant.getClass();
    while (!isAccessible(type)) {
      type = type.getSuperclass();
    }
    return type;
  }

  private static boolean isAccessible(Class<?> type) {
    Class<?> enclosing = type.getEnclosingClass();
    return type.getCanonicalName() != null
        && Modifier.isPublic(type.getModifiers())
        && (enclosing == null || isAccessible(enclosing));
  }

  // ---- writing

  private void write(String piece) {
    text.append(piece);
  }

  private void write(Block block) {
    parts.add(text.toString());
    text.setLength(0);
    inputs.add(block);
  }

  private Block written() {
    parts.add(text.toString());
    return ScalaCollections.HERE.block(parts, inputs);
  }
}
