/** What a year should have brought, told from the rules alone: nothing of the suite is in here. */
@NullMarked
package cn.beian.year.oracle;

import org.jspecify.annotations.NullMarked;
