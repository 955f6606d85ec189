package org.praetor.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions in the database, as JSON, behind a cookie that scripts cannot read. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Replaces the Java serialisation of Spring Session. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionJson::write);
        conversion.addConverter(byte[].class, Object.class, SessionJson::read);
        return conversion;
    }

    @Bean
    CookieSerializer cookieSerializer(@Value("${praetor.base-url}") String baseUrl) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        boolean secure = baseUrl.startsWith("https:");
        cookies.setCookieName(secure ? "__Host-praetor" : "praetor");
        cookies.setUseSecureCookie(secure);
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        return cookies;
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new SessionFlash();
    }
}
