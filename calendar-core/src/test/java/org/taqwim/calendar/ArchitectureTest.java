package org.taqwim.calendar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ServiceLoader;
import java.util.TimerTask;
import java.util.concurrent.Executor;
import org.taqwim.calendar.format.DefaultText;
import org.taqwim.calendar.system.BuiltIn;
import org.taqwim.calendar.system.CalendarDefinition;
import org.taqwim.calendar.system.Specification;

/** What the packages of the core may know, and what no class of it may do. */
@AnalyzeClasses(packages = "org.taqwim.calendar", importOptions = ArchitectureTest.OfTheJar.class)
class ArchitectureTest {

  /** What ships: the classes beside the registry's, not the tests. */
  static final class OfTheJar implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.contains(OwnTaqwim.location(Calendars.class).getPath());
    }
  }

  /** Zero dependencies at run time, so no engine either. */
  @ArchTest
  static final ArchRule theCoreKnowsTheJdkAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.taqwim.calendar..");

  /** Neither {@code java.sql} (whose Date is another calendar) nor anything else but the base. */
  @ArchTest
  static final ArchRule theCoreNeedsTheBaseModuleAlone =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "java.awt..", "java.beans..", "java.rmi..", "java.net..");

  @ArchTest
  static final ArchRule calendarsKnowNothingOfTextOrSql =
      noClasses()
          .that()
          .resideInAPackage("..calendar.system..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..calendar.format..", "..calendar.function..");

  /** CalendarDate, a value for programs, knows its default text. */
  @ArchTest
  static final ArchRule theSpiKnowsNothingOfTextOrSql =
      noClasses()
          .that()
          .resideInAPackage("org.taqwim.calendar")
          .and()
          .doNotHaveFullyQualifiedName(CalendarDate.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..calendar.format..", "..calendar.function..");

  @ArchTest
  static final ArchRule textKnowsNothingOfSql =
      noClasses()
          .that()
          .resideInAPackage("..calendar.format..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..calendar.system..", "..calendar.function..");

  @ArchTest
  static final ArchRule functionsKnowNoSingleCalendar =
      noClasses()
          .that()
          .resideInAPackage("..calendar.function..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..calendar.system..");

  /**
   * Two links back are intended: the registry names the list of built-in calendars and the reader
   * of specifications, and a CalendarDate its text.
   */
  @ArchTest
  static final ArchRule thereIsNoOtherCycle =
      slices()
          .matching("org.taqwim.(calendar..)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              DescribedPredicate.describe(
                  "the registry", type -> type.getName().startsWith(Calendars.class.getName())),
              JavaClass.Predicates.equivalentTo(BuiltIn.class)
                  .or(JavaClass.Predicates.equivalentTo(Specification.class)))
          .ignoreDependency(DefinedCalendars.class, CalendarDefinition.class)
          .ignoreDependency(CalendarDate.class, DefaultText.class);

  @ArchTest
  static final ArchRule calendarsAreFinalOrAbstract =
      classes()
          .that()
          .areAssignableTo(CalendarSystem.class)
          .should(
              new ArchCondition<JavaClass>("be final or abstract") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean ok =
                      type.getModifiers().contains(JavaModifier.FINAL)
                          || type.getModifiers().contains(JavaModifier.ABSTRACT);
                  events.add(new SimpleConditionEvent(type, ok, type.getName()));
                }
              });

  /** They outlive the job that made them, and hold its class loader. */
  @ArchTest
  static final ArchRule nothingOutlivesAJob =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocal.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ClassValue.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executor.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(TimerTask.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Timer")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Runtime")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ref.Cleaner")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.lang.management..", "javax.management..", "java.util.logging..");

  /** JDK-wide registries: they hold what is registered for as long as the JVM runs. */
  @ArchTest
  static final ArchRule nothingIsRegisteredWithTheJdk =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.chrono.Chronology")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.chrono.AbstractChronology")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.security.Security")
          .orShould()
          .callMethod(System.class, "setProperty", String.class, String.class);

  /** {@code ServiceLoader.load(type)} would ask the thread's context loader. */
  @ArchTest
  static final ArchRule servicesAreFoundThroughOurOwnLoader =
      noClasses()
          .should(
              new ArchCondition<JavaClass>("ask another loader for services") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    boolean ofServices =
                        call.getTargetOwner().isEquivalentTo(ServiceLoader.class)
                            && call.getName().startsWith("load");
                    boolean withLoader =
                        call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(p -> p.isEquivalentTo(ClassLoader.class));
                    events.add(
                        new SimpleConditionEvent(
                            call, ofServices && !withLoader, call.getDescription()));
                  }
                }
              })
          .orShould()
          .callMethod(ClassLoader.class, "getSystemClassLoader");

  /** What is static is shared by all tasks. */
  @ArchTest
  static final ArchRule staticFieldsAreFinal = fields().that().areStatic().should().beFinal();
}
