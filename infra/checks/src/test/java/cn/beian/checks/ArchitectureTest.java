package cn.beian.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's classes keep the rules of the house. */
class ArchitectureTest {

  private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(compiled());

  private static List<Path> compiled() {
    return product()
        .map(module -> module.resolve("target/classes"))
        .filter(Files::isDirectory)
        .toList();
  }

  /** Every module but the bench, which is compiled when it is asked for. */
  private static Stream<Path> product() {
    Path bench = Repository.root().resolve("infra/bench");
    return Repository.modules().stream().filter(module -> !module.startsWith(bench));
  }

  private static void hold(ArchRule rule, Predicate<JavaClass> whose) {
    JavaClasses some = CLASSES.that(DescribedPredicate.describe("chosen", whose));
    assertThat(some).isNotEmpty();
    rule.check(some);
  }

  private static boolean within(JavaClass type, String... packages) {
    return List.of(packages).stream()
        .anyMatch(name ->
            type.getPackageName().equals(name) || type.getPackageName().startsWith(name + "."));
  }

  /** Code that runs on Lambda. */
  private static boolean deployed(JavaClass type) {
    return !within(
        type,
        "cn.beian.local",
        "cn.beian.simulator",
        "cn.beian.validate",
        "cn.beian.testing",
        "cn.beian.year");
  }

  @Test
  void everyModuleWithSourcesIsLookedAt() {
    assertThat(product())
        .filteredOn(module -> Files.isDirectory(module.resolve("src/main/java")))
        .allSatisfy(module -> assertThat(module.resolve("target/classes")).isDirectory());
  }

  @Test
  void theDomainIsPlainJava() {
    hold(ArchitectureRules.PLAIN, type -> within(type, "cn.beian.domain"));
  }

  @Test
  void theWireIsPlainJava() {
    hold(ArchitectureRules.PLAIN, type -> within(type, "cn.beian.wire"));
  }

  /** But for the readers of its JSON files. */
  @Test
  void ordersOverTheInterfaceArePlainJava() {
    hold(
        ArchitectureRules.PLAIN,
        type ->
            within(type, "cn.beian.v3")
                && !type.getName().startsWith("cn.beian.v3.LossTexts")
                && !type.getName().equals("cn.beian.v3.line.Identities"));
  }

  @Test
  void onlyTheClockAsksForTheTime() {
    hold(
        ArchitectureRules.TIMELESS,
        type ->
            !within(type, "cn.beian.platform.env")
                && !type.getName().startsWith("cn.beian.local.time.VirtualClock"));
  }

  @Test
  void nothingScans() {
    // The tests look at all of their own small tables.
    hold(ArchitectureRules.NO_SCAN, type -> !type.getSimpleName().equals("DirectDynamoDb"));
  }

  @Test
  void onlyTheLogWrites() {
    hold(
        ArchitectureRules.SILENT, type -> deployed(type) && !within(type, "cn.beian.platform.log"));
  }

  @Test
  void nothingHoldsFractions() {
    hold(ArchitectureRules.WHOLE, ArchitectureTest::deployed);
  }

  @Test
  void aCapabilityKnowsNoOther() {
    List<String> capabilities =
        List.of(
            "accounts",
            "calendars",
            "servicecodes",
            "orders",
            "reviews",
            "bureau",
            "smschecks",
            "cleanup",
            "notifications",
            "records");
    for (JavaClass type : CLASSES) {
      for (String own : capabilities) {
        if (within(type, "cn.beian." + own)) {
          assertThat(type.getDirectDependenciesFromSelf())
              .extracting(dependency -> dependency.getTargetClass())
              .noneMatch(target ->
                  capabilities.stream()
                      .anyMatch(
                          other -> !other.equals(own) && within(target, "cn.beian." + other)));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAIN", "TIMELESS", "NO_SCAN", "SILENT", "WHOLE"})
  void eachRuleIsBrokenByTheOffender(String rule) throws Exception {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    ArchRule broken = (ArchRule) ArchitectureRules.class.getDeclaredField(rule).get(null);
    assertThat(broken.evaluate(offender).hasViolation()).isTrue();
  }
}
