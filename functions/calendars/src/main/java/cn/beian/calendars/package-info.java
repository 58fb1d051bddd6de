/** Calendar feeds of accounts: made, ended and read. */
@NullMarked
package cn.beian.calendars;

import org.jspecify.annotations.NullMarked;
