/** Applies each function's IAM statements to the AWS calls it makes. */
@NullMarked
package cn.beian.local.iam;

import org.jspecify.annotations.NullMarked;
