-- A run drives one operation, however often it is tried to open.
DROP INDEX operation_driver_workflow;

CREATE UNIQUE INDEX operation_driver_run ON operation_driver (workflow_id, run_id);
