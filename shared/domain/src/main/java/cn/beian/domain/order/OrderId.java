package cn.beian.domain.order;

/** An order's id; ids sort by time of creation. */
public record OrderId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
