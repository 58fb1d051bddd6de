/** The one DynamoDB table: keys, items, transactions. */
@NullMarked
package cn.beian.platform.table;

import org.jspecify.annotations.NullMarked;
