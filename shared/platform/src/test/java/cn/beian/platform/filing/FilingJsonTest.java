package cn.beian.platform.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Filing;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filed, from JSON and back. Everybody in the examples is made up. */
class FilingJsonTest {
  /** Every member that an order can have, each with a value that only it has. */
  static final String WHOLE =
      """
      {"province":"CN-GD","remark":"r0",
       "subject":{"nature":"s1","name":"s2","certificateType":"s3","certificateNumber":"s4","certificateValidUntil":"2027-01-01",
        "certificateAddress":"s5","contactAddress":"s6","division":"s7","legalRepresentative":"s8",
        "legalRepresentativeResidence":"s10","businessScope":"s9",
        "accountRealNameVerified":true,
        "principal":{"name":"p1","residence":"p2","idType":"p3","idNumber":"p4","idValidUntil":"2027-01-02","mobile":"p5",
         "otherPhone":"p6","landline":"p7","emergencyPhone":"p8","email":"p9"}},
       "services":[{"kind":"APP","name":"v1","contentType":"v2","languages":["l1","l2"],
        "domains":[{"name":"d1","registrar":"d2","registeredOn":"2020-01-01","expiresOn":"2027-01-03","realNameVerifiedOn":"2021-01-01",
         "holderRelation":"d3","holderName":"d4","holderCertificateType":"d5","holderCertificateNumber":"d6","privacyOn":false,
         "registeredAbroad":true,"resolves":false}],
        "hosting":{"serviceCode":"c1","instanceId":"i1"},
        "preApprovals":[{"industry":"a1","documentNumber":"a2","validUntil":"2027-01-04"}],
        "principal":{"name":"q1"},
        "app":{"platforms":[{"system":"f1","packageName":"f2","publicKey":"f3","signatureDigest":"f4"}]},
        "remark":"v3"}],
       "materials":[{"kind":"m1","service":0,"format":"m2","sizeBytes":1,"issuedOn":"2026-01-01","validUntil":"2027-01-05"}]}
      """;

  private static Filing read(String text) {
    JsonObject json = Json.readObject(text.getBytes(StandardCharsets.UTF_8));
    Filing filing = FilingReader.read(json);
    json.end();
    return filing;
  }

  private static String example(String name) throws IOException {
    String path = "/beian/examples/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(FilingReader.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("\\{today[+-]\\d+}", "2027-01-01");
    }
  }

  @Test
  void everyMemberIsReadAndWrittenAsItCame() {
    Object before = Json.read(WHOLE.getBytes(StandardCharsets.UTF_8));
    assertThat(Json.read(Json.write(FilingWriter.write(read(WHOLE))))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"company", "individual"})
  void examplesAreReadAndWrittenAsTheyCame(String name) throws IOException {
    String text = example(name);
    Object before = Json.read(text.getBytes(StandardCharsets.UTF_8));
    Object after = Json.read(Json.write(FilingWriter.write(read(text))));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void nothingAtAllCanBeReadAndWritten() {
    Filing filing = read("{}");
    assertThat(read(Json.text(FilingWriter.write(filing)))).isEqualTo(filing);
  }

  @Test
  void whatIsPrintedIsMasked() {
    String printed = read(WHOLE).toString();
    for (String personal :
        List.of("s2", "s4", "s5", "s6", "s8", "p1", "p4", "p5", "p9", "d4", "d6")) {
      assertThat(printed).doesNotContain("=" + personal + ",", "=" + personal + "]");
    }
  }

  @Test
  void aPatchReplacesWhatIsThereEvenIfItIsNull() {
    Filing before = read(WHOLE);
    JsonObject patch =
        Json.readObject("{\"remark\":\"new\",\"subject\":null}".getBytes(StandardCharsets.UTF_8));
    Filing after = FilingPatch.read(patch).apply(before);
    assertThat(after.remark()).isEqualTo("new");
    assertThat(after.subject()).isNull();
    assertThat(after.services()).isEqualTo(before.services());
    assertThat(after.materials()).isEqualTo(before.materials());
    assertThat(after.province()).isEqualTo(before.province());
  }

  @Test
  void aPatchOfNothingChangesNothing() {
    Filing before = read(WHOLE);
    assertThat(FilingPatch.read(JsonObject.root(Map.of())).apply(before)).isEqualTo(before);
  }

  @Test
  void theWholeIsTheWhole() {
    Set<String> names = new TreeSet<>();
    collect(Json.read(WHOLE.getBytes(StandardCharsets.UTF_8)), names);
    assertThat(names).hasSizeGreaterThan(55);
  }

  private static void collect(@Nullable Object value, Set<String> names) {
    List<Object> inner = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> {
        names.add(name.toString());
        inner.add(member);
      });
    } else if (value instanceof List<?> list) {
      inner.addAll(list);
    }
    inner.forEach(each -> collect(each, names));
  }
}
