package cn.beian.local.iam;

/**
 * One permission of one function.
 *
 * @param function its logical id
 * @param action an IAM action such as {@code dynamodb:GetItem}
 * @param resource an ARN
 */
public record Grant(String function, String action, String resource) {}
