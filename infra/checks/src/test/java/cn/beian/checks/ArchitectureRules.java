package cn.beian.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What classes may not do; the test says which classes each rule is for. */
final class ArchitectureRules {

  /** Plain Java: no AWS, no JSON, nothing of the platform. */
  static final ArchRule PLAIN =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "software.amazon..",
                  "com.amazonaws..",
                  "com.fasterxml..",
                  "tools.jackson..",
                  "com.nimbusds..",
                  "org.crac..",
                  "cn.beian.platform..",
                  "cn.beian.testing..",
                  "cn.beian.local.."));

  /** Time comes from the clock that the caller was given. */
  static final ArchRule TIMELESS =
      noClasses()
          .should()
          .callMethodWhere(describe("ask the machine for the time", ArchitectureRules::asksTime));

  /** Nothing reads a whole table. */
  static final ArchRule NO_SCAN =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe("scan", type -> type.getSimpleName().startsWith("Scan") && ofDynamo(type)));

  /** Nothing writes past the log. */
  static final ArchRule SILENT =
      noClasses()
          .should()
          .accessTargetWhere(describe("write to the console", ArchitectureRules::writesToConsole));

  /** Money and counts are whole. */
  static final ArchRule WHOLE = noClasses().should(holdFractions());

  private static final Set<String> TIME = Set.of("java.time.InstantSource", "java.time.Clock");
  private static final Set<String> FRACTIONS =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private ArchitectureRules() {}

  private static <T> DescribedPredicate<T> describe(
      String what, java.util.function.Predicate<T> predicate) {
    return DescribedPredicate.describe(what, predicate);
  }

  private static boolean asksTime(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean now =
        owner.startsWith("java.time.")
            && name.equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    boolean system = TIME.contains(owner) && name.startsWith("system");
    return now || system || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
  }

  private static boolean ofDynamo(JavaClass type) {
    return type.getPackageName().startsWith("software.amazon.awssdk.services.dynamodb");
  }

  private static boolean writesToConsole(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean stream =
        owner.equals("java.lang.System") && List.of("out", "err").contains(access.getName());
    return stream || access.getName().equals("printStackTrace");
  }

  private static ArchCondition<JavaClass> holdFractions() {
    return new ArchCondition<>("hold or pass fractions") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaClass> fields = type.getFields().stream().map(JavaField::getRawType);
        Stream<JavaClass> passed = type.getMethods().stream().flatMap(ArchitectureRules::types);
        Stream.concat(fields, passed)
            .filter(one -> FRACTIONS.contains(one.getName()))
            .forEach(one ->
                events.add(
                    SimpleConditionEvent.satisfied(
                        type, type.getName() + " has a " + one.getName())));
      }
    };
  }

  private static Stream<JavaClass> types(JavaMethod method) {
    return Stream.concat(
        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
  }
}
