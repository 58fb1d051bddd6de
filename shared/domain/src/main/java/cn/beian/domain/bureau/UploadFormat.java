package cn.beian.domain.bureau;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How orders become files of the ministry's interface: pure, the same input gives the same file.
 */
public interface UploadFormat {

  /** What of the order the interface cannot carry. */
  List<Loss> losses(Submission submission);

  /** What in the order needs an id of the provider's own. */
  Set<OwnObject> objects(Submission submission);

  /**
   * Writes the order's file. It holds this order alone.
   *
   * @param ids of all that {@link #objects} names
   */
  Written write(Submission submission, Map<OwnObject, Long> ids);

  /** What came of writing a file. */
  sealed interface Written {

    /**
     * A file.
     *
     * @param names all that a result may call the record, as {@code Bs} or {@code Jlid}: the
     *     provider's id, the administration's, or a filing number
     * @param dropped what the interface does not carry of it
     */
    record Ready(byte[] xml, Operation operation, Set<String> names, List<Loss> dropped)
        implements Written {
      public Ready {
        names = Set.copyOf(names);
        dropped = List.copyOf(dropped);
      }
    }

    /**
     * It cannot be written.
     *
     * @param losses blocking ones, missing ids of what is on record, and all that the interface
     *     would not take: characters outside of GBK, texts too long, each with its field
     */
    record Impossible(List<Loss> losses) implements Written {
      public Impossible {
        losses = List.copyOf(losses);
      }
    }
  }
}
