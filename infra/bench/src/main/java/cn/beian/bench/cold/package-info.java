/**
 * From the start of a function's process to its first answer, through Lambda's own runtime client.
 */
@NullMarked
package cn.beian.bench.cold;

import org.jspecify.annotations.NullMarked;
