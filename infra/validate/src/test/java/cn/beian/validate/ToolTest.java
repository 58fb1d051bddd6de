package cn.beian.validate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.rule.Overrides;
import cn.beian.domain.type.OwnRecords;
import cn.beian.platform.filing.DossierReader;
import cn.beian.platform.json.Json;
import cn.beian.platform.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tool says of order files, and how it ends. */
class ToolTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @TempDir Path folder;
  private String good = "";
  private String bad = "";

  /** What became of a run. */
  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void lay() throws IOException {
    good = Samples.write(folder, "good.json", Samples.good());
    bad = Samples.write(folder, "bad.json", Samples.bad());
  }

  private static Ran at(Instant now, String input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Status status =
        new Tool(
                () -> now,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(words);
    return new Ran(
        status.exit(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Ran run(String... words) {
    return at(NOON, "", words);
  }

  @Test
  void anOrderThatPasses() {
    Ran ran = run(good);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().findFirst()).hasValue(good + "：按 2026-11-23 的规则");
    assertThat(ran.out()).contains("管局最迟 2026-12-21", "【已备】 /services/0 服务负责人证件");
    assertThat(ran.out().lines().toList().getLast())
        .isEqualTo(good + "：可以提交。不符合 0，缺材料 0，留意 0，参考 0；所需材料 4，其中缺 0。");
  }

  @Test
  void anOrderThatIsBlockedInChinese() {
    Ran ran = run(bad);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsSubsequence(
            "不符合要求，不能提交 (1)",
            "  /subject/certificateNumber\n    统一社会信用代码",
            "    处理：请对照证件",
            "    [N-CREDIT-CODE] value=924***9D",
            "所需材料",
            "还不能提交。不符合 1，");
  }

  @Test
  void anOrderThatIsBlockedInEnglish() {
    Ran ran = run(bad, "--lang", "en");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .containsSubsequence(
            "Refused: the order cannot be submitted (1)",
            "    The unified social credit code",
            "    What to do: Compare it",
            "[there] /subject Certificate of the unit",
            "it cannot be submitted yet. Refused 1,")
        .doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void personalDataStandsInNoOutput() {
    for (String form : List.of("--explain", "--json")) {
      Ran ran = run(bad, form);
      assertThat(ran.out())
          .contains("924***9D")
          .doesNotContain("92440300", "440301190012319989", "13800000000", "示例甲");
    }
  }

  @Test
  void whatBlocksComesFirst() throws IOException {
    String text =
        Samples.bad()
            .replace("INTERNET_SERVICE_FILING_COMMITMENT", "SITE_PLAN")
            .replace("\"registeredAbroad\": false", "\"registeredAbroad\": true");
    Ran ran = run(Samples.write(folder, "more.json", text), "--lang", "en");
    assertThat(ran.out())
        .containsSubsequence("Refused: ", "Documents wanted: ", "For the reviewer ", "Documents n")
        .contains("[missing] ", "[not needed] /materials/3 ");
  }

  @Test
  void jsonIsTheAnswerOverHttp() throws IOException {
    Ran ran = run("--json", bad);
    assertThat(ran.exit()).isEqualTo(1);
    Validator validator = new Validator();
    var dossier = DossierReader.read(Json.readObject(Files.readAllBytes(Path.of(bad))));
    var verdict = validator.validate(dossier, Samples.DAY, Overrides.NONE, false);
    var answer = validator.json(verdict, dossier, OwnRecords.UNKNOWN);
    assertThat(ran.out()).isEqualTo(Json.text(answer.build()) + "\n");
  }

  @Test
  void jsonOfSeveralFilesIsALineEach() {
    Ran ran = run("--json", bad, folder.resolve("none").toString(), good);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(
            ran.out()
                .lines()
                .map(line -> (Map<?, ?>) Json.read(line.getBytes(StandardCharsets.UTF_8))))
        .extracting(line -> line.get("file") + " " + line.get("valid"))
        .containsExactly(bad + " false", good + " true");
    assertThat(ran.err()).isEqualTo(folder.resolve("none") + ": 没有这个文件，请核对文件名。\n");
  }

  @Test
  void theWorstOfSeveralFilesCountsAndAllAreChecked() throws IOException {
    String broken = Samples.write(folder, "broken.json", "{");
    assertThat(run(good, bad).exit()).isEqualTo(1);
    assertThat(run(bad, good).exit()).isEqualTo(1);
    Ran ran = run(broken, bad, good);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).contains(bad + "：还不能提交", good + "：可以提交");
    assertThat(run(good, broken).exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{~\"province\":,~}|:2:12: 不是合法的 JSON：这里|:2:12: Not valid JSON: what",
        "{\"a\":\"名字\",~\"a\":1}|:2:4: 不是合法的 JSON：同一|:2:4: Not valid JSON: a name",
        "{\"province\":\"CN-GD\"|:1:20: 不是完整的|:1:20: Not complete",
        "{}~{}|:2:1: 不是合法的 JSON：订单结束|:2:1: Not valid JSON: something follows",
        "{\"remark\":Zhang}|:1:11: 不是合法|:1:11: Not valid",
      })
  void malformedJsonIsToldWithItsPlace(String text, String zh, String en) throws IOException {
    String file = Samples.write(folder, "broken.json", text.replace('~', '\n'));
    Ran ran = run(file);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith(file + zh).hasLineCount(1).doesNotContain("Zhang");
    assertThat(run("--lang", "en", file).err()).startsWith(file + en);
  }

  @Test
  void everyWrongMemberIsToldByItsPointer() throws IOException {
    String text =
        "{\"province\":\"CN-XX\",\"services\":[{\"nmae\":\"x\"}],\"filed\":{},\"orderType\":\"NEW\"}";
    String file = Samples.write(folder, "wrong.json", text);
    Ran ran = run(file, "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .extracting(line -> line.substring(0, line.lastIndexOf(": ")))
        .containsExactlyInAnyOrder(
            file + ": /province",
            file + ": /services/0/nmae",
            file + ": /filed/here",
            file + ": /orderType");
    Ran list = run(Samples.write(folder, "list.json", "[]"), "--lang", "en");
    assertThat(list.err()).contains("list.json: (the whole order): ");
  }

  @Test
  void filesThatCannotBeReadAreTold() throws IOException {
    assertThat(run(folder.toString()).err()).contains("文件无法读取");
    assertThat(run("\0").err()).contains("没有这个文件");
    Path gbk = folder.resolve("gbk.json");
    Files.writeString(gbk, "{\"remark\":\"名字\"}", Charset.forName("GBK"));
    assertThat(run(gbk.toString()).err()).startsWith(gbk + ":1:").contains("UTF-8");
    String most = "{}" + " ".repeat(256 * 1024 - 2);
    assertThat(run(Samples.write(folder, "most.json", most)).exit()).isEqualTo(1);
    Ran large = run(Samples.write(folder, "large.json", most + " "));
    assertThat(large.exit()).isEqualTo(2);
    assertThat(large.err()).contains("256 KB");
  }

  @Test
  void anotherDayMayBeAskedFor() {
    Ran ran = run("--as-of", "2099-12-31", good);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("按 2099-12-31 的规则", "/services/0/domains/0/expiresOn");
  }

  @Test
  void theDayIsShanghais() {
    assertThat(at(Instant.parse("2026-11-23T16:00:00Z"), "", good).out())
        .contains("按 2026-11-24 的规则");
  }

  @Test
  void everyRuleCanBeExplained() {
    assertThat(run(bad).out()).doesNotContain("N-HOLDER-UNIT");
    Ran ran = run("--explain", bad);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("[N-CREDIT-CODE] 不符合\n", "[N-DOMAIN-VALIDITY] 符合\n")
        .containsPattern("\\[N-HOLDER-UNIT] 由本省规则代替 \\(GD-[A-Z-]+\\)");
    assertThat(run("--explain", "--json", bad).out()).contains("\"rules\":[{\"ruleId\":");
  }

  @Test
  void theOrdersTypeMayBeGiven() throws IOException {
    String resolving = Samples.good().replace("\"resolves\": false", "\"resolves\": true");
    String file = Samples.write(folder, "resolving.json", resolving);
    assertThat(run(file).out()).contains("N-DOMAIN-RESOLVES");
    assertThat(run("--type", "CHANGE_SERVICE", file).out()).doesNotContain("N-DOMAIN-RESOLVES");
    String change = resolving.replaceFirst("\\{", "{\"orderType\":\"CHANGE_SERVICE\",");
    String typed = Samples.write(folder, "typed.json", change);
    assertThat(run(typed).out()).doesNotContain("N-DOMAIN-RESOLVES");
    assertThat(run("--type", "first_filing", typed).out()).contains("N-DOMAIN-RESOLVES");
  }

  @Test
  void theStandardInputIsAFileToo() throws IOException {
    Ran ran = at(NOON, Samples.bad(), "-");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).startsWith("-：按");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|请写出至少一个订单文件",
        "--json|请写出至少一个订单文件",
        "--foo a.json|没有 --foo",
        "-h|没有 -h",
        "--as-of 2026-02-30 a.json|--as-of 之后应为",
        "--as-of tomorrow a.json|--as-of 之后应为",
        "a.json --as-of|--as-of 之后应为",
        "--type RENEWAL a.json|FIRST_FILING, NEW_SERVICE_SUBJECT_HERE",
        "--lang fr a.json|ZH, EN",
        "--lang en --foo|There is no option --foo",
      })
  void aCommandLineThatIsNotUnderstood(String line, String reason) {
    Ran ran = run(line == null ? new String[0] : line.split(" "));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().findFirst().orElseThrow()).contains(reason);
    assertThat(ran.err()).contains("--as-of", "POST /validations");
  }

  @Test
  void helpIsNoError() {
    assertThat(run("--help").exit()).isZero();
    assertThat(run("--help").out()).startsWith("用法").contains("退出状态");
    assertThat(run("--help", "--lang", "en").out()).startsWith("usage").contains("exit status");
  }

  @Test
  void aTerminalIsGivenNothingToObey() throws IOException {
    String name = "\\u001b[2Jbeian.cn";
    String text = Samples.good().replace("beian-sample.cn", name);
    Ran ran = run(Samples.write(folder, "escape.json", text));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("?[2Jbeian.cn").doesNotContain("\u001b");
  }

  @Test
  void theExampleOfTheReadmeIsBlocked() {
    Ran ran = run("--as-of", "2026-11-23", "example.json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isEqualTo(1);
  }
}
