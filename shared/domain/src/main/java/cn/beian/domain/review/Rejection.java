package cn.beian.domain.review;

import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Set;

/**
 * A reason for which orders come back, from the catalogue (FAQ §8.2).
 *
 * @param id its id in the specification, such as FAQ-REJ-01
 * @param code what decisions name it by, stable
 * @param topic what it is, in a line
 * @param cause how it comes about
 * @param remedy what the customer does about it
 * @param by who sends orders back for it
 * @param automatic how far software can tell it before the submission
 * @param concerns the fields it may be about, as pointers in which {@code *} stands for any element
 */
public record Rejection(
    String id,
    String code,
    Text topic,
    Text cause,
    Text remedy,
    Set<By> by,
    Automatic automatic,
    List<String> concerns,
    List<String> sources) {

  public Rejection {
    by = Set.copyOf(by);
    concerns = List.copyOf(concerns);
    sources = List.copyOf(sources);
  }

  /** Who sends orders back. */
  public enum By {
    PROVIDER,
    BUREAU
  }

  /** How far software can tell it. */
  public enum Automatic {
    /** From the order and our own records. */
    YES,
    /** With a look-up elsewhere. */
    EXTERNAL,
    PARTLY,
    /** A person judges, or it happens later. */
    NO
  }
}
