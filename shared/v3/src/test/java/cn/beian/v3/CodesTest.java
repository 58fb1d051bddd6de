package cn.beian.v3;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.wire.code.KnownRow;
import cn.beian.wire.code.KnownTables;
import cn.beian.wire.grammar.Grammar;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each code of ours has its row, and each row its id in the tables that are known. */
class CodesTest {
  private static final Map<String, List<Map<String, Object>>> TABLES = tables();

  @SuppressWarnings("unchecked")
  private static Map<String, List<Map<String, Object>>> tables() {
    try (InputStream file = CodesTest.class.getResourceAsStream("/beian/rules/tables.json")) {
      return (Map<String, List<Map<String, Object>>>) (Object) JSON.std.mapFrom(file);
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static Set<String> mapped(String table) {
    return Codes.all().stream()
        .filter(row -> row.table().equals(table))
        .map(row ->
            table.equals("certificateTypes") ? row.code() + " of " + row.owner() : row.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({"subjectNatures", "contentTypes", "languages", "industries", "materialKinds"})
  void eachCodeOfOursHasARow(String table) {
    Set<String> ours =
        TABLES.get(table).stream()
            .map(row -> (String) row.get("code"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(mapped(table)).isEqualTo(ours);
  }

  @Test
  @SuppressWarnings("unchecked")
  void eachCertificateOfEachNatureHasARow() {
    Set<String> ours = new TreeSet<>();
    TABLES
        .get("subjectNatures")
        .forEach(nature ->
            ((List<String>) nature.get("certificateTypes"))
                .forEach(type -> ours.add(type + " of " + nature.get("code"))));
    assertThat(mapped("certificateTypes")).isEqualTo(ours);
  }

  @Test
  void whatHasNoIdNamesItsLoss() {
    assertThat(Codes.all())
        .filteredOn(row -> row.id() == null)
        .hasSizeGreaterThan(40)
        .allSatisfy(row -> assertThat(LossTexts.of(row.source())).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "subjectNatures, Dwxz_dms",
    "certificateTypes, Zjlx_dms",
    "contentTypes, Wzfwlx_dms",
    "languages, Yylb_dms",
    "industries, Wzjylx_dms",
  })
  void anIdIsThatOfTheSameName(String table, String known) {
    assertThat(Codes.all())
        .filteredOn(row -> row.table().equals(table) && row.id() != null)
        .isNotEmpty()
        .allSatisfy(row -> {
          KnownRow there = KnownTables.row(known, Objects.requireNonNull(row.id())).orElseThrow();
          assertThat(there.name().zh()).endsWith(name(table, row.code()));
        });
  }

  private static String name(String table, String code) {
    return TABLES.get(table).stream()
        .filter(row -> row.get("code").equals(code))
        .map(row -> (String) row.get("zh"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachElementOfOurIdsHasItsTable() {
    assertThat(ComparedTables.all())
        .extracting(ComparedTables.Compared::element)
        .containsExactlyInAnyOrderElementsOf(
            Codes.all().stream()
                .filter(row -> !row.element().equals("Spwj"))
                .map(Codes.Row::element)
                .collect(Collectors.toSet()));
    assertThat(Grammar.v3().children("Jcdm_xx", "JCDM"))
        .containsAll(ComparedTables.all().stream().map(ComparedTables.Compared::table).toList());
    assertThat(ComparedTables.all())
        .filteredOn(ComparedTables.Compared::whole)
        .allSatisfy(each -> assertThat(KnownTables.of(each.table())).isNotEmpty());
  }

  @Test
  void aCertificateBelongsToTheNature() {
    assertThat(Codes.all())
        .filteredOn(row -> row.table().equals("certificateTypes") && row.id() != null)
        .allSatisfy(row ->
            assertThat(KnownTables.row("Zjlx_dms", row.id()).orElseThrow().belongsTo())
                .hasValue(Codes.id("subjectNatures", row.owner())));
  }

  @Test
  void aMaterialsUseIsOfItsOwner() {
    assertThat(Codes.all())
        .filteredOn(row -> row.element().equals("Fjyt") && row.id() != null)
        .hasSize(4)
        .allSatisfy(row ->
            assertThat(KnownTables.row("Fjytlx_dms", row.id()).orElseThrow().belongsTo())
                .hasValue(row.owner().equals("site") ? 2 : 1));
  }

  @Test
  void eachProvinceHasItsPlaceAndItsDivision() {
    assertThat(Province.values())
        .allSatisfy(province -> {
          Long place = Objects.requireNonNull(Codes.id("provinces", province.code()));
          assertThat(KnownTables.row("Gj_dms", place)).isPresent();
          assertThat(Codes.id("divisions", province.code()))
              .isEqualTo(Long.parseLong(province.division() + "0000"));
        });
    assertThat(mapped("provinces")).hasSize(31);
  }
}
