package cn.beian.domain.filing;

import java.util.Arrays;
import java.util.Optional;

/**
 * The 31 provinces, autonomous regions and municipalities with an administration (管局), by their ISO
 * 3166-2 letters, with the first two digits of the division code (GB/T 2260) and the prefix of a
 * filing number.
 *
 * @see "official-standards §4.8"
 */
public enum Province {
  BJ("11", "京"),
  TJ("12", "津"),
  HE("13", "冀"),
  SX("14", "晋"),
  NM("15", "蒙"),
  LN("21", "辽"),
  JL("22", "吉"),
  HL("23", "黑"),
  SH("31", "沪"),
  JS("32", "苏"),
  ZJ("33", "浙"),
  AH("34", "皖"),
  FJ("35", "闽"),
  JX("36", "赣"),
  SD("37", "鲁"),
  HA("41", "豫"),
  HB("42", "鄂"),
  HN("43", "湘"),
  GD("44", "粤"),
  GX("45", "桂"),
  HI("46", "琼"),
  CQ("50", "渝"),
  SC("51", "蜀"),
  GZ("52", "黔"),
  YN("53", "滇"),
  XZ("54", "藏"),
  SN("61", "陕"),
  GS("62", "陇"),
  QH("63", "青"),
  NX("64", "宁"),
  XJ("65", "新");

  private final String division;
  private final String numberPrefix;

  Province(String division, String numberPrefix) {
    this.division = division;
    this.numberPrefix = numberPrefix;
  }

  /** The code used in the API and in rule packs, such as {@code CN-GD}. */
  public String code() {
    return "CN-" + name();
  }

  /** The first two digits of every division code inside the province. */
  public String division() {
    return division;
  }

  /** The first character of the province's filing numbers, such as 粤. */
  public String numberPrefix() {
    return numberPrefix;
  }

  /** The province with this code, such as {@code CN-GD}. */
  public static Optional<Province> of(String code) {
    return Arrays.stream(values()).filter(province -> province.code().equals(code)).findFirst();
  }
}
