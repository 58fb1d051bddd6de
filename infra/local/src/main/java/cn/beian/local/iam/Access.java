package cn.beian.local.iam;

/** One use of one resource: an IAM action such as {@code dynamodb:GetItem}, and an ARN. */
record Access(String action, String resource) {}
