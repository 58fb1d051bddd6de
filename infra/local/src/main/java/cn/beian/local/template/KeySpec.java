package cn.beian.local.template;

/** A KMS key: its ARN and its usage, ENCRYPT_DECRYPT or GENERATE_VERIFY_MAC. */
public record KeySpec(String arn, String usage) {}
