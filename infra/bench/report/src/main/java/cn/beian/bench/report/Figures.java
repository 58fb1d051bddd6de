package cn.beian.bench.report;

import java.util.Arrays;
import java.util.Locale;

/** What is made of samples. */
public final class Figures {
  private Figures() {}

  /**
   * The value below which a share of the samples lies, by nearest rank.
   *
   * @param share from 0 to 1
   * @throws IllegalArgumentException if there are no samples
   */
  public static double quantile(double[] samples, double share) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("no samples");
    }
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.min(sorted.length - 1, Math.max(0, rank - 1))];
  }

  /** The middle sample. */
  public static double median(double[] samples) {
    return quantile(samples, 0.5);
  }

  /** A cell's text: whole from a hundred up, two digits below. */
  static String text(Object value) {
    if (!(value instanceof Double number)) {
      return value.toString();
    }
    String format = Math.abs(number) >= 100 ? "%.0f" : "%.2f";
    return String.format(Locale.ROOT, format, number);
  }
}
