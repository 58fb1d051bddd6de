package cn.beian.domain.event;

/** Gives out ids that sort by time and cannot be guessed. */
public interface Ids {

  /** A new id. */
  String next();
}
