/** Loads the rule packs, their tables and the working days from the class path. */
@NullMarked
package cn.beian.platform.rules;

import org.jspecify.annotations.NullMarked;
