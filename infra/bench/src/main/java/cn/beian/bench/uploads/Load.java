package cn.beian.bench.uploads;

import cn.beian.domain.filing.Province;
import cn.beian.testing.SampleImages;
import java.util.Arrays;
import java.util.List;

/**
 * What is sent.
 *
 * @param orders in all, dealt to the provinces in turn
 * @param provinces how many administrations, 31 at most
 * @param senders how many are at work at once; of an administration's files one at a time
 * @param pictures of each of an order's four documents: {@code none}; {@code small}, which are sent
 *     as they are; {@code photo}, which are made to fit first
 */
record Load(int orders, int provinces, int senders, String pictures) {

  /** From the settings. */
  static Load told() {
    return new Load(
        Integer.getInteger("bench.orders", 300),
        Integer.getInteger("bench.provinces", 3),
        Integer.getInteger("bench.senders", 3),
        System.getProperty("bench.pictures", "small"));
  }

  /** Some of it, to warm up. */
  Load part() {
    return new Load(Math.max(provinces, orders / 4), provinces, senders, pictures);
  }

  List<Province> administrations() {
    return Arrays.stream(Province.values()).limit(provinces).toList();
  }

  /** Where an order goes. */
  Province province(int order) {
    return Province.values()[order % provinces];
  }

  /** A document's file; empty for none. */
  byte[] picture() {
    return switch (pictures) {
      case "none" -> new byte[0];
      case "small" -> SampleImages.image("jpg", 600, 450);
      case "photo" -> SampleImages.jpeg();
      default -> throw new IllegalArgumentException(pictures);
    };
  }
}
