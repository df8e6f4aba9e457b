package org.usher.staff;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// Who gets through the door. Everything is open except the screens that say by annotation who may
/// see them, so an unknown address is just unknown, to everybody. Headers are not written here but
/// by [HeadersFilter], which also sees what never comes this far.
@Configuration
class SecurityConfiguration {

  /// Posts that carry a secret of their own, the token of the mail, or change nothing for anybody.
  private static final Set<String> PASS_POSTS =
      Set.of("/staff/invitation", "/staff/reset", "/staff/forgotten");

  /// Pages for staff who are not signed in. They lie below a frame that asks for a sign-in, and
  /// Vaadin would take them for a part of it.
  private static final String[] OPEN_PAGES = {
    StaffAddresses.SIGN_IN,
    StaffAddresses.REFUSED,
    StaffAddresses.FORGOTTEN,
    StaffAddresses.INVITATION,
    StaffAddresses.RESET
  };

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      SignIn signIn,
      AfterSignIn afterSignIn,
      StaffAccounts accounts,
      StaffProperties properties,
      RequestUtil vaadin,
      Clock clock) {
    http.authenticationProvider(signIn);
    http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, afterSignIn);
    http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_PAGES).permitAll());
    http.formLogin(SecurityConfiguration::readForm);
    http.with(VaadinSecurityConfigurer.vaadin(), SecurityConfiguration::openDoor);
    http.csrf(csrf -> exempt(csrf, vaadin, properties));
    http.logout(logout -> logout.logoutUrl(StaffAddresses.SIGN_OUT));
    http.sessionManagement(
        session -> session.sessionFixation(SessionFixationConfigurer::newSession));
    http.exceptionHandling(errors -> errors.accessDeniedHandler(new RefusedPosts()));
    http.addFilterAfter(
        new SessionGuard(accounts, properties, clock), SecurityContextHolderFilter.class);
    http.headers(AbstractHttpConfigurer::disable);
    return http.build();
  }

  private static void readForm(FormLoginConfigurer<HttpSecurity> form) {
    form.usernameParameter("email")
        .passwordParameter("password")
        .loginProcessingUrl(StaffAddresses.SIGN_IN)
        .failureForwardUrl(StaffAddresses.REFUSED);
  }

  /// Vaadin's own exceptions from CSRF protection would include the sign-in form.
  private static void openDoor(VaadinSecurityConfigurer vaadin) {
    vaadin
        .loginView(StaffAddresses.SIGN_IN, StaffAddresses.SIGN_IN + "?out")
        .enableCsrfConfiguration(false)
        .anyRequest(AuthorizedUrl::permitAll);
  }

  private static void exempt(
      CsrfConfigurer<HttpSecurity> csrf, RequestUtil vaadin, StaffProperties properties) {
    csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest)
        .ignoringRequestMatchers(
            request -> PASS_POSTS.contains(path(request)) || isOpen(path(request), properties));
  }

  /// In every language: `/de/contact/send` is as open as `/contact/send`.
  private static boolean isOpen(String path, StaffProperties properties) {
    return properties.openPosts().stream().anyMatch(path::endsWith);
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }
}
