package cn.beian.simulator.check;

import cn.beian.simulator.register.Switches;
import cn.beian.wire.Personal;
import cn.beian.wire.record.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pictures of documents: base64, of the format they claim, not too large. */
final class Pictures {
  private static final byte[] JPG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final long OF_JPG = 1;
  private static final long SHEET = 1;
  private static final int LARGEST_SHEET = 150 << 10;
  private static final int LARGEST = 100 << 10;

  private Pictures() {}

  /** Whether an attachment is right. */
  static boolean right(Attachment one, Switches switches) {
    boolean jpg = one.format() == null || one.format() == OF_JPG;
    int largest = Objects.equals(one.use(), SHEET) ? LARGEST_SHEET : LARGEST;
    return right(one.content(), jpg ? JPG : PNG, largest, switches);
  }

  /** Whether the paper of an approval is right. */
  static boolean paper(Personal content, Switches switches) {
    return right(content, JPG, LARGEST, switches);
  }

  private static boolean right(
      @Nullable Personal content, byte[] begin, int largest, Switches switches) {
    String text = content == null ? "" : content.value().replaceAll("\\s", "");
    Optional<byte[]> bytes = decoded(text);
    boolean ofBytes = switches.is("attachmentLimit", "bytes");
    return bytes
        .filter(each -> begins(each, begin))
        .filter(each -> (ofBytes ? each.length : text.length()) <= largest)
        .isPresent();
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  private static boolean begins(byte[] bytes, byte[] begin) {
    return bytes.length >= begin.length
        && Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
  }
}
