package cn.beian.domain.account;

/**
 * The id of a customer's account with the provider. One account holds one subject (FAQ-ACCT-01).
 */
public record AccountId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
