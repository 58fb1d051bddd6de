package cn.beian.domain.type;

import java.util.Set;

/**
 * Sets of facts as bits: one bit for each value of each of the four facts. An order full of unknown
 * facts has hundreds of ways to turn out; as bits, going through all of them costs little.
 */
final class FactMask {
  private static final int SERVICES = FiledSubject.values().length;
  private static final int OWN_SUBJECTS = SERVICES + FiledService.values().length;
  private static final int OWN_SERVICES = OWN_SUBJECTS + OwnSubject.values().length;

  private FactMask() {}

  static int of(
      Set<FiledSubject> filedSubject,
      Set<FiledService> filedService,
      Set<OwnSubject> ownSubject,
      Set<OwnService> ownService) {
    return bits(filedSubject)
        | bits(filedService) << SERVICES
        | bits(ownSubject) << OWN_SUBJECTS
        | bits(ownService) << OWN_SERVICES;
  }

  /** Whether all that the one mask stands for is in the other. */
  static boolean within(int inner, int outer) {
    return (inner & ~outer) == 0;
  }

  /** One mask for every combination of facts of which none is unknown. */
  static int[] everyKnown() {
    int[] masks = {0};
    masks = times(masks, 0, FiledSubject.values().length);
    masks = times(masks, SERVICES, FiledService.values().length);
    masks = times(masks, OWN_SUBJECTS, OwnSubject.values().length);
    return times(masks, OWN_SERVICES, OwnService.values().length);
  }

  /** Each mask with each value of one more fact. UNKNOWN, the first of each fact, is none. */
  private static int[] times(int[] masks, int shift, int values) {
    int[] more = new int[masks.length * (values - 1)];
    for (int i = 0; i < more.length; i++) {
      more[i] = masks[i / (values - 1)] | 1 << (shift + 1 + i % (values - 1));
    }
    return more;
  }

  /** The values' bits, by their ordinals. */
  static int bits(Set<? extends Enum<?>> values) {
    int bits = 0;
    for (Enum<?> value : values) {
      bits |= 1 << value.ordinal();
    }
    return bits;
  }
}
