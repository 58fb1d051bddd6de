/** The ministry's SMS check (短信核验) of the people responsible for a filing. */
@NullMarked
package cn.beian.domain.sms;

import org.jspecify.annotations.NullMarked;
