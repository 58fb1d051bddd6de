package cn.beian.wire.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.wire.Gbk;
import cn.beian.wire.Personal;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.auth.Authentication;
import cn.beian.wire.auth.Credentials;
import cn.beian.wire.payload.Packing.Compression;
import cn.beian.wire.payload.Packing.HashText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Values made with other tools. */
class VectorsTest {
  private static final String RANDOM = "AbCdEfGhIjKlMnOpQrSt";
  static final CipherKey KEY = new CipherKey("SimKey0123456789", "0102030405060708");
  static final String XML =
      "<?xml version=\"1.0\" encoding=\"GBK\"?><UploadData version=\"V.3.0\"><ICP><ZXBA><Zx_xx><Zxlb>2</Zxlb>"
          + "<Jlid>940001</Jlid><Zxly>1</Zxly><Zxlybz>示例</Zxlybz></Zx_xx></ZXBA><Qqdwid>990000000001</Qqdwid>"
          + "</ICP></UploadData>";
  static final String ZIP =
      "UEsDBBQAAAAIAAAAIQAVXvk9kwAAANUAAAANAAAAYmVpYW5pbmZvLnhtbLOxr8jNUShLLSrOzM+zVTLUM1BSSM1Lzk/JzEu3VXJ38layt7MJ"
          + "LcjJT0xxSSxJRKgM0zMGqrWz8XQOsLOJinByBJIV8RUVIConyc7IRh9M23jlZKbYWZoYGBgY2uiDOSAFlXaGYAWVEF5Sld2pfQf+QoSAHBAD"
          + "bJY+xOTAwpRykDGWBjAA1A4VtNEHO0Ef4Ug7AFBLAQIUABQAAAAIAAAAIQAVXvk9kwAAANUAAAANAAAAAAAAAAAAAACAAQAAAABiZWlhbmlu"
          + "Zm8ueG1sUEsFBgAAAAABAAEAOwAAAL4AAAAAAA==";
  static final String HASH = "nCn9Ea2lmsWY6BHkaIWCXg==";
  private static final String HEX_HASH = "OWMyOWZkMTFhZGE1OWFjNTk4ZTgxMWU0Njg4NTgyNWU=";
  private static final String ENCRYPTED =
      "qKqbeJzuZ1Pk8S3KhIVJYkq+BgE/B6l3oT5c6gP0PveUVUUleROQ5jKBBI23aMUHqWmwoXscyDADWMNoEp9cuNna6Xa2DPLKMEJiZ7a5QNxP"
          + "ahz+DcizpEiUJc1W7z3isDL2W1a7daQkgJM4B+XpIOQLSVkMHKE6Bz6Bkvk6mVZsVrYgYn33t8z/cskIMXfhYzTyzJiNdUWr4ToD8dT4UiOc"
          + "LIcjNj/tWDAXOGmumgKlY+J6f2jZcswvwzWjsBDKyvyiIvPESIOWf5ThRrHQto9NdEcDMRcg1oJQOMK1Zxu/pTf+GPMMH1eJJ/Mvv7wHsuRL"
          + "8TpK3m8YE75vsg9m0R5b9fWlNaI9jvMc3D1k/eY=";

  @ParameterizedTest
  @CsvSource({"1234567890, GWhaMm313T+ys5WBOJI3vw==", "密码1234, 94qGWZv29HAD7EsrkPrriQ=="})
  void aPasswordIsHashed(String password, String hash) {
    Credentials credentials = new Credentials(1, "user", new Personal(password));
    Authentication call = credentials.forCall(RANDOM);
    assertThat(call.passwordHash()).isEqualTo(hash);
    assertThat(call.hashAlgorithm()).isZero();
    assertThat(credentials.made(call)).isTrue();
  }

  @Test
  void theOrderOfPasswordAndRandomCounts() {
    Credentials credentials = new Credentials(1, "user", new Personal("1234567890"));
    assertThat(
            credentials.made(new Authentication(1, "user", RANDOM, "HB85aGzbz15sMqUNAw14sQ==", 0)))
        .isFalse();
  }

  @Test
  void aPasswordOutsideOfGbkIsRefusedWithoutBeingTold() {
    assertThatThrownBy(() -> new Credentials(1, "user", new Personal("pass\uD83D\uDE00word")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("pass\uD83D");
  }

  @Test
  void randomTextsAreTwentyLettersAndDigits() {
    Random random = new Random(1);
    String first = Credentials.random(random);
    assertThat(first).matches("[0-9A-Za-z]{20}").isNotEqualTo(Credentials.random(random));
  }

  @Test
  void thePlainVectorOpens() {
    assertThat(opened(new Packed(ZIP, HASH, 0, 0, 0), Packing.USUAL)).isEqualTo(XML);
  }

  @Test
  void theVectorWithHexadecimalHashOpens() {
    Packing hex = new Packing(Compression.ZIP, HashText.HEX, Optional.empty());
    assertThat(opened(new Packed(ZIP, HEX_HASH, 0, 0, 0), hex)).isEqualTo(XML);
  }

  @Test
  void theEncryptedVectorOpens() {
    assertThat(opened(new Packed(ENCRYPTED, HASH, 1, 0, 0), Packing.USUAL.with(KEY)))
        .isEqualTo(XML);
  }

  @Test
  void base64MayBeBrokenIntoLines() {
    String broken = ZIP.replaceAll("(.{64})", "$1\r\n");
    assertThat(opened(new Packed(broken, " " + HASH + "\n", 0, 0, 0), Packing.USUAL))
        .isEqualTo(XML);
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void whatIsPackedOpens(Compression compression) {
    for (HashText text : HashText.values()) {
      Packing plain = new Packing(compression, text, Optional.empty());
      for (Packing packing : new Packing[] {plain, plain.with(KEY)}) {
        Packed packed = Packer.pack("beianinfo.xml", Gbk.encode(XML), packing);
        assertThat(packed.encryption()).isEqualTo(packing.key().isPresent() ? 1 : 0);
        assertThat(opened(packed, packing)).isEqualTo(XML);
      }
    }
  }

  @Test
  void theSameFileIsPackedTheSameWay() {
    byte[] file = Gbk.encode(XML);
    assertThat(Packer.pack("a.xml", file, Packing.USUAL))
        .isEqualTo(Packer.pack("a.xml", file, Packing.USUAL));
  }

  @Test
  void uploadsAreNamedByProviderDayAndNumber() {
    assertThat(Packer.name(990000000001L, LocalDate.of(2026, 1, 5), 7))
        .isEqualTo("990000000001202601050000000007.xml");
    assertThatThrownBy(() -> Packer.pack("../a.xml", new byte[0], Packing.USUAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void secretsAreNotPrinted() {
    Credentials credentials = new Credentials(1, "user", new Personal("1234567890"));
    assertThat(KEY + " " + credentials + " " + credentials.forCall(RANDOM))
        .doesNotContain("SimKey", "0102030405060708", "1234567890", "GWhaMm");
  }

  private static String opened(Packed packed, Packing packing) {
    Reading<byte[]> reading = Unpacker.unpack(packed, packing);
    assertThat(reading).isInstanceOf(Read.class);
    return Gbk.decode(((Read<byte[]>) reading).value()).orElseThrow();
  }
}
