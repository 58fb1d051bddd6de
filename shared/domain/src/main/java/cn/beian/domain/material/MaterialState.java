package cn.beian.domain.material;

/** Where a material stands. */
public enum MaterialState {
  /** It may be uploaded, or is being checked. */
  AWAITED,
  /** It was checked and belongs to the order's content. */
  ACCEPTED,
  /** It was checked, refused and removed. */
  REFUSED,
  /** Another took its place; it was removed. */
  REPLACED
}
