package org.praetor.account;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Enters what an empty database needs, before the first request and before other rooms load demo cases. */
@Component
@Lazy(false)
@DependsOnDatabaseInitialization
class StartData implements InitializingBean {

    private final OrganisationLoader organisations;
    private final ObjectProvider<DemoLoader> demo;

    StartData(OrganisationLoader organisations, ObjectProvider<DemoLoader> demo) {
        this.organisations = organisations;
        this.demo = demo;
    }

    @Override
    public void afterPropertiesSet() {
        organisations.load();
        demo.ifAvailable(DemoLoader::load);
    }
}
