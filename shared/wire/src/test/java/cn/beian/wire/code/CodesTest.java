package cn.beian.wire.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.wire.Gbk;
import cn.beian.wire.Problem;
import cn.beian.wire.code.CallCode.Then;
import cn.beian.wire.code.KnownRow.Edition;
import cn.beian.wire.code.ResultCode.Action;
import cn.beian.wire.code.ResultCode.Kind;
import cn.beian.wire.grammar.Grammar;
import cn.beian.wire.soap.Operation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All codes are there, complete in both languages, and say what follows. */
class CodesTest {

  private static void complete(Explanation explanation) {
    for (Text text : List.of(explanation.message(), explanation.cause(), explanation.remedy())) {
      assertThat(text.zh()).isNotBlank().matches(Gbk::has, "is GBK").containsPattern("\\p{IsHan}");
      assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
    assertThat(explanation.cause().en() + explanation.remedy().en())
        .matches("[A-Z].*\\.[A-Z].*\\.");
    assertThat(explanation.remedy().zh()).endsWith("。");
  }

  @Test
  void allCodesOfCalls() {
    List<Long> codes =
        LongStream.concat(LongStream.rangeClosed(0, 22), LongStream.of(901, 902, 999))
            .boxed()
            .toList();
    assertThat(Entries.of("call-codes.txt").keySet())
        .containsExactlyElementsOf(codes.stream().map(String::valueOf).toList());
    for (long code : codes) {
      assertThat(CallCodes.of(code).code()).isEqualTo(code);
      assertThat(CallCodes.of(code).operations()).isNotEmpty();
      complete(CallCodes.of(code).explanation());
    }
    assertThat(CallCodes.of(23)).isEqualTo(CallCodes.of(999));
    assertThat(CallCodes.of(500).then()).isEqualTo(Then.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "PERMANENT, 4 5 9 10 11 12 13 16 17 18 19 21",
    "REBUILD, 6 7 8",
    "GAP, 14",
    "QUEUE_FULL, 15",
    "CLOSED, 20",
    "MAINTENANCE, 901 902",
    "TOO_MANY_CHECKS, 22",
    "OTHER, 999",
    "DONE, 0",
    "LAST, 1",
    "EMPTY, 2",
    "MORE, 3"
  })
  void whatFollowsFromACall(Then then, String codes) {
    Stream<Long> all = Entries.of("call-codes.txt").keySet().stream().map(Long::valueOf);
    assertThat(all.filter(code -> CallCodes.of(code).then() == then))
        .containsExactlyElementsOf(Arrays.stream(codes.split(" ")).map(Long::valueOf).toList());
  }

  @Test
  void everyOperationHasItsCodes() {
    assertThat(CallCodes.of(14).operations()).containsExactly(Operation.UPLOAD);
    assertThat(CallCodes.of(22).operations()).containsExactly(Operation.VERIFY_PASSWORD);
    assertThat(CallCodes.of(5).operations()).containsExactlyInAnyOrder(Operation.values());
  }

  @Test
  void allCodesOfResults() {
    Stream<Long> codes =
        Stream.of(
                LongStream.rangeClosed(1001, 1068),
                LongStream.of(1999),
                LongStream.rangeClosed(5001, 5011),
                LongStream.of(5999))
            .flatMap(LongStream::boxed);
    assertThat(Entries.of("result-codes.txt").keySet())
        .containsExactlyElementsOf(codes.map(String::valueOf).toList());
    Set<String> messages = new HashSet<>(Grammar.v3().children("ICP", "UploadData"));
    messages.addAll(List.of("*", "ZXBA/0", "ZXBA/1", "ZXBA/2"));
    for (String code : Entries.of("result-codes.txt").keySet()) {
      ResultCode result = ResultCodes.of(Long.parseLong(code)).orElseThrow();
      assertThat(messages).containsAll(result.messages());
      complete(result.explanation());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1005, CONFLICT, RETURN_TO_EDITOR",
    "1015, FIELD, RETURN_TO_EDITOR",
    "1056, MATERIAL, RETURN_TO_EDITOR",
    "1016, STATE, REFRESH",
    "1048, RIGHT, ALARM_OPERATIONS",
    "1064, BLACKLIST, STOP",
    "1002, REVIEW, SHOW_OPINION",
    "1062, INFORMATION, NONE",
    "1017, STATE, RETRY_LATER",
    "1051, STATE, RETRY_LATER",
    "1052, STATE, RETRY_LATER",
    "5001, FILE, ALARM_OPERATIONS",
    "1999, OTHER, PARK"
  })
  void whatFollowsFromAResult(long code, Kind kind, Action action) {
    assertThat(ResultCodes.of(code).orElseThrow().kind()).isEqualTo(kind);
    assertThat(ResultCodes.action(code)).isEqualTo(action);
  }

  /** What a code objects to stands in each message that it answers, where another is not named. */
  @Test
  void elementsAreOfTheMessagesThatTheirCodesAnswer() {
    Map<String, String> records =
        Map.of("XZBA", "Baxx", "XZWZ", "Xzxx", "XZJR", "Xzxx", "BGBA", "Bgxx");
    for (String code : Entries.of("result-codes.txt").keySet()) {
      ResultCode result = ResultCodes.of(Long.parseLong(code)).orElseThrow();
      assertThat(result.messages()).as(code).containsAll(ownElements(result));
      for (String message : records.keySet()) {
        boolean answers = result.messages().contains(message) || result.messages().contains("*");
        result
            .element(message)
            .filter(any -> answers)
            .ifPresent(element -> stands(records.get(message) + "/" + element, message, code));
      }
    }
  }

  private static List<String> ownElements(ResultCode result) {
    return result.elements().keySet().stream().filter(each -> !each.equals("*")).toList();
  }

  private static void stands(String path, String message, String code) {
    String[] names = path.split("/");
    for (int i = 1; i < names.length; i++) {
      assertThat(Grammar.v3().children(names[i - 1], message))
          .as(code + message)
          .contains(names[i]);
    }
  }

  @Test
  void anUnknownResultIsParked() {
    assertThat(ResultCodes.of(1069)).isEmpty();
    assertThat(ResultCodes.action(1069)).isEqualTo(Action.PARK);
  }

  @Test
  void everyProblemIsExplained() {
    for (Problem.Kind kind : Problem.Kind.values()) {
      complete(ProblemTexts.of(kind));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Dwxz_dms, 18",
    "Zjlx_dms, 39",
    "Wzjylx_dms, 11",
    "Wzfwlx_dms, 30",
    "Wzjrfs_dms, 5",
    "Gj_dms, 31",
    "Yylb_dms, 17",
    "Fjwjgs_dms, 2",
    "Fjytlx_dms, 5",
    "Zxly_dms, 7"
  })
  void theTablesOfAnOrderAreKnown(String table, int rows) {
    assertThat(Grammar.v3().children("Jcdm_xx", "JCDM")).contains(table);
    assertThat(KnownTables.of(table)).hasSize(rows);
    assertThat(KnownTables.of(table)).extracting(KnownRow::id).doesNotHaveDuplicates().isSorted();
    assertThat(KnownTables.of(table))
        .allMatch(row -> Gbk.has(row.name().zh()) && !row.name().en().isBlank());
  }

  @Test
  void certificateTypesBelongToNatures() {
    assertThat(KnownTables.of("Zjlx_dms"))
        .allMatch(row -> KnownTables.row("Dwxz_dms", row.belongsTo().orElseThrow()).isPresent());
    assertThat(KnownTables.row("Zjlx_dms", 1).orElseThrow().name().zh()).isEqualTo("营业执照");
    assertThat(KnownTables.row("Zjlx_dms", 13).orElseThrow().edition())
        .isEqualTo(Edition.FORM_2023);
    assertThat(KnownTables.row("Fjytlx_dms", 5).orElseThrow().belongsTo()).hasValue(2);
    assertThat(KnownTables.of("Zxly_dms")).allMatch(row -> row.edition() == Edition.MADE_UP);
    assertThat(KnownTables.of("other")).isEmpty();
  }
}
