/** The administration (管局) as the system sees it: a port, what goes over it and what comes back. */
@NullMarked
package cn.beian.domain.bureau;

import org.jspecify.annotations.NullMarked;
