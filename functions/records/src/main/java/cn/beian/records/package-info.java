/** Functions: filed records. */
@NullMarked
package cn.beian.records;

import org.jspecify.annotations.NullMarked;
