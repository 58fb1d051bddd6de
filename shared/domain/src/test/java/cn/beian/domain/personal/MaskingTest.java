package cn.beian.domain.personal;

import static java.lang.reflect.Modifier.isPublic;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.drift.ComparePublished;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.NoteDrift;
import cn.beian.domain.order.RecordedContent;
import cn.beian.domain.time.WorkdayCalendar;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever record of the domain is printed, no personal value is seen: not in a log, not in an
 * exception. Of the rules only what they hand out is looked at.
 */
class MaskingTest {
  private static final String PACKAGE = "cn.beian.domain";

  /** What stands in every text component whose name says that it is personal or secret. */
  private static final String SECRET = "SECRET-SAMPLE-13800000000";

  /** Names of text components that hold what must not be seen. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "to|mobile|.*[pP]hone|landline|email|certificateAddress|contactAddress|idNumber|idLast6|"
              + ".*[cC]ertificateNumber|holderName|legalRepresentative");

  static Stream<Class<?>> records() throws IOException, URISyntaxException {
    URI classes = PersonName.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path root = Path.of(classes);
    try (Stream<Path> files = Files.walk(root)) {
      List<Class<?>> records =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .map(file -> root.relativize(file).toString())
              .filter(name -> name.startsWith(PACKAGE.replace('.', File.separatorChar)))
              .<Class<?>>map(MaskingTest::load)
              .filter(Class::isRecord)
              .filter(
                  type -> !type.getPackageName().endsWith(".rule") || isPublic(type.getModifiers()))
              .toList();
      return records.stream();
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length());
    try {
      return Class.forName(name.replace('/', '.').replace('\\', '.'));
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void noRecordShowsAPersonalValue(Class<?> type) throws ReflectiveOperationException {
    assertThat(type == null ? "" : String.valueOf(filled(type)))
        .doesNotContain(SECRET)
        .doesNotContain(Samples.PERSONAL);
  }

  @Test
  void thereAreRecordsToLookAt() throws Exception {
    assertThat(records())
        .extracting(Class::getSimpleName)
        .contains(
            "Filing", "Order", "SmsSecret", "OutgoingMessage", "Entry", "OrderChange", "OpenCheck");
  }

  @Test
  void aFilledFilingHidesEveryValue() {
    assertThat(Samples.filing().toString())
        .doesNotContain(Samples.PERSONAL)
        .contains("one.example");
  }

  @Test
  void whatIsShortIsHiddenToo() {
    assertThat(new PersonName("李").toString()).isEqualTo("***");
    assertThat(new PhoneNumber("123").toString()).doesNotContain("123");
    assertThat(new CertificateNumber("").toString()).isEqualTo("***");
    assertThat(new EmailAddress("a@b.c").toString()).doesNotContain("@");
  }

  private static Object filled(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(type, components[i]);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Class<?> owner, RecordComponent component)
      throws ReflectiveOperationException {
    boolean secret =
        owner.getPackageName().equals(PACKAGE + ".personal")
            || PERSONAL.matcher(component.getName()).matches()
            || owner.getSimpleName().matches("OutgoingMessage|Entry|SmsSecret");
    boolean id = component.getName().equals("id");
    if (component.getType() == String.class) {
      return secret && !id ? SECRET : "plain";
    }
    return value(component.getGenericType());
  }

  private static Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list) {
      return container((Class<?>) list.getRawType(), list.getActualTypeArguments());
    }
    Class<?> raw = type instanceof Class<?> known ? known : Object.class;
    if (raw.isRecord()) {
      return filled(raw);
    }
    if (raw.isSealed()) {
      return value((Type) raw.getPermittedSubclasses()[0]);
    }
    if (raw.isInterface() && raw.getName().startsWith(PACKAGE)) {
      return port(raw);
    }
    return raw.isEnum() ? raw.getEnumConstants()[0] : simple(raw);
  }

  private static Object container(Class<?> raw, Type[] arguments)
      throws ReflectiveOperationException {
    if (raw == List.class) {
      return List.of(value(arguments[0]));
    }
    if (raw == Set.class) {
      return Set.of(value(arguments[0]));
    }
    if (raw == Map.class) {
      return Map.of(value(arguments[0]), value(arguments[1]));
    }
    if (raw == Optional.class) {
      return Optional.of(value(arguments[0]));
    }
    return raw == UnaryOperator.class ? UnaryOperator.identity() : simple(raw);
  }

  private static Object port(Class<?> type) {
    InvocationHandler onlyToString = (proxy, method, arguments) -> "a port";
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, onlyToString);
  }

  private static Object simple(Class<?> type) {
    Map<Class<?>, Object> values =
        Map.ofEntries(
            Map.entry(String.class, "plain"),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(Duration.class, Duration.ZERO),
            Map.entry(URI.class, URI.create("https://plain.example")),
            Map.entry(InstantSource.class, InstantSource.fixed(Instant.EPOCH)),
            Map.entry(Pattern.class, PERSONAL),
            Map.entry(WorkdayCalendar.class, new WorkdayCalendar(Map.of())),
            Map.entry(Predicate.class, Predicate.isEqual("")),
            Map.entry(Function.class, Function.identity()),
            Map.entry(RandomGenerator.class, new Random(1)),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(RecordedContent.class, new RecordedContent(null, null)),
            Map.entry(NoteDrift.class, new NoteDrift(null, null, null, null)),
            Map.entry(ComparePublished.class, new ComparePublished(null, null)),
            Map.entry(Object.class, "plain"));
    Object value = values.get(type);
    if (value == null) {
      throw new AssertionError("say here what a " + type + " may hold");
    }
    return value;
  }
}
