/**
 * Tests of the table on DynamoDB Local, through the use cases as the functions put them together.
 */
@NullMarked
package cn.beian.platform.table;

import org.jspecify.annotations.NullMarked;
