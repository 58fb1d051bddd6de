/**
 * What tests and the local suite share: DynamoDB Local in this JVM, and events as Lambda would send
 * them.
 */
@NullMarked
package cn.beian.testing;

import org.jspecify.annotations.NullMarked;
