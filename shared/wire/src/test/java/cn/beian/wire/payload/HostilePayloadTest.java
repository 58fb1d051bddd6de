package cn.beian.wire.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.beian.wire.Gbk;
import cn.beian.wire.Md5;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.Reading;
import cn.beian.wire.Reading.Read;
import cn.beian.wire.Reading.Unreadable;
import cn.beian.wire.payload.Packing.Compression;
import cn.beian.wire.payload.Packing.HashText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, or meant to break something: each has its own outcome. */
class HostilePayloadTest {
  private static final Packing GZIP = new Packing(Compression.GZIP, HashText.RAW, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "2, 0, 0, ENCRYPTION_UNKNOWN",
    "0, 1, 0, HASH_UNKNOWN",
    "0, 0, 1, COMPRESSION_UNKNOWN",
    "1, 0, 0, NOT_DECRYPTED"
  })
  void unknownAlgorithms(long encryption, long hashing, long compression, Kind kind) {
    Packed packed = new Packed(VectorsTest.ZIP, VectorsTest.HASH, encryption, hashing, compression);
    assertThat(refusal(packed, Packing.USUAL)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UEsDB", "UEsD!AAA", "中文"})
  void brokenBase64(String content) {
    assertThat(refusal(new Packed(content, VectorsTest.HASH, 0, 0, 0), Packing.USUAL))
        .isEqualTo(Kind.NOT_BASE64);
  }

  @Test
  void truncatedBase64() {
    String cut = VectorsTest.ZIP.substring(0, 200);
    assertThat(refusal(new Packed(cut, VectorsTest.HASH, 0, 0, 0), Packing.USUAL))
        .isEqualTo(Kind.HASH_DIFFERS);
    assertThat(
            refusal(
                new Packed(cut, VectorsTest.HASH, 1, 0, 0), Packing.USUAL.with(VectorsTest.KEY)))
        .isEqualTo(Kind.NOT_DECRYPTED);
  }

  @Test
  void anotherKey() {
    Packed packed =
        Packer.pack("a.xml", Gbk.encode(VectorsTest.XML), Packing.USUAL.with(VectorsTest.KEY));
    Packing other = Packing.USUAL.with(new CipherKey("AnotherKey012345", "0102030405060708"));
    assertThat(refusal(packed, other)).isIn(Kind.NOT_DECRYPTED, Kind.HASH_DIFFERS);
    assertThat(refusal(packed, Packing.USUAL)).isEqualTo(Kind.NOT_DECRYPTED);
  }

  @Test
  void aWrongHash() {
    Packed packed = Packer.pack("a.xml", Gbk.encode(VectorsTest.XML), Packing.USUAL);
    Packed other = new Packed(packed.content(), "AAAAAAAAAAAAAAAAAAAAAA==", 0, 0, 0);
    assertThat(refusal(other, Packing.USUAL)).isEqualTo(Kind.HASH_DIFFERS);
    assertThat(refusal(new Packed(packed.content(), "", 0, 0, 0), Packing.USUAL))
        .isEqualTo(Kind.HASH_DIFFERS);
  }

  @Test
  void noArchive() {
    assertThat(refusal(packed("<UploadData/>".getBytes()), Packing.USUAL))
        .isEqualTo(Kind.NOT_AN_ARCHIVE);
    assertThat(refusal(packed(new byte[0]), Packing.USUAL)).isEqualTo(Kind.NOT_AN_ARCHIVE);
    assertThat(refusal(packed(new byte[0]), GZIP)).isEqualTo(Kind.NOT_AN_ARCHIVE);
    Packed gzip = Packer.pack("a.xml", new byte[10], GZIP);
    assertThat(refusal(gzip, Packing.USUAL)).isEqualTo(Kind.NOT_AN_ARCHIVE);
    assertThat(refusal(Packer.pack("a.xml", new byte[10], Packing.USUAL), GZIP))
        .isEqualTo(Kind.NOT_AN_ARCHIVE);
  }

  @Test
  void aTruncatedArchive() throws IOException {
    byte[] whole = zip(new byte[100_000], "a.xml");
    byte[] cut = Arrays.copyOf(whole, 60);
    assertThat(refusal(packed(cut), Packing.USUAL)).isEqualTo(Kind.NOT_AN_ARCHIVE);
  }

  @Test
  void noEntryAndTwoEntries() throws IOException {
    assertThat(refusal(packed(zip(new byte[3])), Packing.USUAL)).isEqualTo(Kind.NOT_ONE_FILE);
    assertThat(refusal(packed(zip(new byte[3], "a.xml", "b.xml")), Packing.USUAL))
        .isEqualTo(Kind.NOT_ONE_FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "C:\\x.xml", "文件.xml", "a\u0000b"})
  void anEntryHasWhateverNameAndItIsNotUsed(String name) throws IOException {
    byte[] file = Gbk.encode(VectorsTest.XML);
    assertThat(Unpacker.unpack(packed(zip(file, name)), Packing.USUAL)).isInstanceOf(Read.class);
  }

  @Test
  void bombs() throws IOException {
    byte[] bomb = new byte[Packer.LARGEST + 1];
    assertThat(refusal(packed(zip(bomb, "a.xml")), Packing.USUAL)).isEqualTo(Kind.TOO_LARGE);
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bomb);
    }
    assertThat(refusal(packed(gzip.toByteArray()), GZIP)).isEqualTo(Kind.TOO_LARGE);
    byte[] largest = zip(new byte[Packer.LARGEST], "a.xml");
    assertThat(Unpacker.unpack(packed(largest), Packing.USUAL)).isInstanceOf(Read.class);
  }

  @Test
  void endlessBase64IsNotDecoded() {
    String endless = "A".repeat(Packer.LARGEST / 3 * 4 + (2 << 20));
    assertThat(refusal(new Packed(endless, VectorsTest.HASH, 0, 0, 0), Packing.USUAL))
        .isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void nothingIsThrownWhateverIsChanged() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] zip = zip(Gbk.encode(VectorsTest.XML), "beianinfo.xml");
    for (int i = 0; i < 2000; i++) {
      byte[] changed = zip.clone();
      for (int n = random.nextInt(1, 5); n > 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Unpacker.unpack(packed(changed), Packing.USUAL)).isNotNull();
      } catch (RuntimeException thrown) {
        fail("seed " + seed, thrown);
      }
    }
  }

  private static byte[] zip(byte[] file, String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(file);
      }
    }
    return bytes.toByteArray();
  }

  private static Packed packed(byte[] compressed) {
    return new Packed(
        Base64.getEncoder().encodeToString(compressed),
        Base64.getEncoder().encodeToString(Md5.of(compressed)),
        0,
        0,
        0);
  }

  private static Kind refusal(Packed packed, Packing packing) {
    Reading<byte[]> reading = Unpacker.unpack(packed, packing);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable<byte[]>) reading).problems().getLast().kind();
  }
}
