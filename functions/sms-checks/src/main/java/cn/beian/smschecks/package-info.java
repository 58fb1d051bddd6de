/** Functions: the contacts' answers to the ministry's SMS. */
@NullMarked
package cn.beian.smschecks;

import org.jspecify.annotations.NullMarked;
