/** Tables and figures as they are printed. */
@NullMarked
package cn.beian.bench.report;

import org.jspecify.annotations.NullMarked;
