/** What is filed: the subject (主体), its services (互联网信息服务) and the people responsible for them. */
@NullMarked
package cn.beian.domain.filing;

import org.jspecify.annotations.NullMarked;
