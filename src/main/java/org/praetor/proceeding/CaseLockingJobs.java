package org.praetor.proceeding;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** A job's transaction first locks its case, as the act of a person does: reading the job is its first engine read. */
class CaseLockingJobs extends JobManager {

    private final Consumer<String> lockCaseOfJob;

    CaseLockingJobs(Consumer<String> lockCaseOfJob) {
        this.lockCaseOfJob = lockCaseOfJob;
    }

    @Override
    public JobEntity findJobById(String jobId) {
        lockCaseOfJob.accept(jobId);
        return super.findJobById(jobId);
    }

    record Factory(Consumer<String> lockCaseOfJob) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JobManager.class;
        }

        @Override
        public Session openSession() {
            return new CaseLockingJobs(lockCaseOfJob);
        }
    }
}
