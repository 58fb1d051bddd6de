/** Calendar feeds: an account's due dates at an address that needs no sign-in. */
@NullMarked
package cn.beian.domain.calendar;

import org.jspecify.annotations.NullMarked;
